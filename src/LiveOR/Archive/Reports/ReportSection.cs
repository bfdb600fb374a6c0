namespace LiveOR.Archive.Reports;

/// <summary>A part of a report: rows of cells under <see cref="Columns"/>, and what is to be said when there are none.</summary>
public sealed record ReportSection(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string? Note = null)
{
    /// <summary>A part of single facts.</summary>
    public static readonly IReadOnlyList<string> Fact = ["Item", "Value"];
}
