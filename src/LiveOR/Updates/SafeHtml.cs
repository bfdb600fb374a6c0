using System.Text;

namespace LiveOR.Updates;

/// <summary>Text for HTML content and quoted attributes, and the only links that narration may carry.</summary>
internal static class SafeHtml
{
    public static string Encode(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            html.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\n' or '\t' => rune.ToString(),
                _ => Rune.IsControl(rune) ? "" : rune.ToString(),
            });
        }

        return html.ToString();
    }

    /// <summary>The address in canonical form when it is an absolute web address without a user name; else null.</summary>
    public static string? Link(string? address) =>
        address is not null
        && !address.Any(character => char.IsControl(character) || char.IsWhiteSpace(character) || character is '\\' or '"' or '<' or '>' or '`')
        && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0
        && uri.Host.Length > 0
            ? uri.AbsoluteUri
            : null;
}
