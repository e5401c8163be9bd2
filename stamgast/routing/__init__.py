"""Rules for what comes in: label it, put it into somebody's hands, mark it as urgent. They never speak."""
