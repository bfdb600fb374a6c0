using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LiveOR.Rehearsal.Signing;

/// <summary>The signature base string of RFC 5849, section 3.4.1, from the request as the client wrote it.</summary>
internal static class BaseString
{
    public static string Of(HttpRequest request, OAuthHeader header)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.StartsWith('/') ? target.Split('?')[0] : (request.PathBase + request.Path).ToUriComponent();
        var parameters = header.Parameters
            .Where(parameter => parameter.Key != "oauth_signature")
            .Select(parameter => (parameter.Key, parameter.Value))
            .Concat(Query(request.QueryString.Value ?? ""));
        return Of(request.Method, $"{request.Scheme}://{Host(request)}{path}", parameters);
    }

    public static string Of(string method, string address, IEnumerable<(string Name, string Value)> parameters)
    {
        var sorted = parameters
            .Select(parameter => (Name: Encode(parameter.Name), Value: Encode(parameter.Value)))
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
            .ThenBy(parameter => parameter.Value, StringComparer.Ordinal)
            .Select(parameter => $"{parameter.Name}={parameter.Value}");
        return $"{method.ToUpperInvariant()}&{Encode(address)}&{Encode(string.Join('&', sorted))}";
    }

    public static string Encode(string text)
    {
        var encoded = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            var c = (char)octet;
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~')
            {
                encoded.Append(c);
            }
            else
            {
                encoded.Append(null, $"%{octet:X2}");
            }
        }
        return encoded.ToString();
    }

    private static string Host(HttpRequest request)
    {
        var isDefault = (request.Scheme, request.Host.Port) is ("http", 80) or ("https", 443);
        var host = isDefault ? request.Host.Host : request.Host.Value;
        return (host ?? "").ToLowerInvariant();
    }

    private static IEnumerable<(string Name, string Value)> Query(string query) =>
        from pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        let sign = pair.IndexOf('=', StringComparison.Ordinal)
        select sign < 0 ? (Decode(pair), "") : (Decode(pair[..sign]), Decode(pair[(sign + 1)..]));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
