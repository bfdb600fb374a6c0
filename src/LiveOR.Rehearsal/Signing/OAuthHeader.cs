namespace LiveOR.Rehearsal.Signing;

/// <summary>The parameters of an <c>Authorization: OAuth …</c> header, decoded.</summary>
internal sealed class OAuthHeader
{
    private const string Scheme = "OAuth ";

    private OAuthHeader(IReadOnlyDictionary<string, string> parameters) => Parameters = parameters;

    public IReadOnlyDictionary<string, string> Parameters { get; }

    public string this[string name] => Parameters.GetValueOrDefault(name, "");

    public static OAuthHeader? Parse(string? header)
    {
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in header[Scheme.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || part.Length < equals + 3 || part[equals + 1] != '"' || part[^1] != '"'
                || !parameters.TryAdd(Uri.UnescapeDataString(part[..equals]), Uri.UnescapeDataString(part[(equals + 2)..^1])))
            {
                return null;
            }
        }
        parameters.Remove("realm");
        return new OAuthHeader(parameters);
    }
}
