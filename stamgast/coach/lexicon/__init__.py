"""Word lists written by hand: function words, courtesy, questions and ways of pointing elsewhere."""
