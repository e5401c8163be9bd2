"""What archives say of two-way talk: ten reasons and seven keys, each with a verdict and a next step."""
