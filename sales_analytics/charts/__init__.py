"""Records become plotly figures and the sentence that says what they show."""
