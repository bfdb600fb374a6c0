namespace LiveOR.Updates;

/// <summary>Narrated Markdown, rendered: safe HTML for the page and plain text for everything that shows no HTML.</summary>
public sealed record Narration(string Html, string Plain);
