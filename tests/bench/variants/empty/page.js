// Nothing: what any extension with a content script costs.
