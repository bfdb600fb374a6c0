namespace LiveOR.Web.Hosting;

/// <summary>A cell as spreadsheets read it: quoted, and never taken for a formula.</summary>
internal static class CsvCell
{
    public static string Of(string? value)
    {
        var text = value ?? "";
        var harmless = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
