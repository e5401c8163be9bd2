"""A made-up town and its bookshop: people who react, a past to look back on, archives with known truth."""
