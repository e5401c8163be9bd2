"""The pages about people: looking, deciding, and what people may ask of us."""
