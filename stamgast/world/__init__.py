"""A made-up town and its bookshop: people who react to what one publishes, and a past to look back on."""
