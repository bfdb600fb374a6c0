namespace LiveOR.Web.Archive;

/// <summary>Where up to four narrations stand side by side.</summary>
internal static class CompareAddress
{
    public const int Most = 4;
    private const string Names = "abcd";

    public static string Of(IEnumerable<string> slugs) =>
        $"/archive/compare?{string.Join('&', slugs.Take(Most).Select((slug, at) => $"{Names[at]}={Uri.EscapeDataString(slug)}"))}";
}
