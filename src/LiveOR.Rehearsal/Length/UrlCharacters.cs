using System.Buffers;

namespace LiveOR.Rehearsal.Length;

/// <summary>The character classes of the twitter-text definition of a URL, by UTF-16 unit.</summary>
internal static class UrlCharacters
{
    private const string Forbidden = "\uFFFE\uFEFF\uFFFF";

    private static readonly SearchValues<char> NotInDomains = SearchValues.Create(
        @"!'#%&()*+,\-./:;<=>?@[]^_{|}~$" + "\t\n\v\f\r \u0085\u00A0\u1680\u180E\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
        + "\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000" + Forbidden
        + "\u202A\u202B\u202C\u202D\u202E\u061C\u200E\u200F\u2066\u2067\u2068\u2069");

    private static readonly SearchValues<char> NotBefore = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@\uFF20$#\uFF03" + Forbidden);

    public static bool IsForbidden(char c) => Forbidden.Contains(c);

    public static bool InLabel(char c) => !NotInDomains.Contains(c);

    public static bool InHost(char c) => c is '.' or '-' or '_' || InLabel(c);

    public static bool MayPrecede(char c) => !NotBefore.Contains(c);

    public static bool InAsciiDomain(char c) => char.IsAsciiLetterOrDigit(c) || c == '-' || IsLatinAccent(c);

    public static bool InPath(char c) =>
        InPathEnd(c) || c is '!' or '*' or '\'' or ';' or ':' or ',' or '.' or '$' or '%' or '[' or ']'
            or '\u2013' or '~' or '@' or '|' or '&';

    public static bool InPathEnd(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '=' or '_' or '#' or '/' or (>= '\u0400' and <= '\u04FF')
        || IsLatinAccent(c);

    public static bool InQuery(char c) =>
        InQueryEnd(c) || c is '!' or '?' or '*' or '\'' or '@' or '(' or ')' or ';' or ':' or '+' or '$' or '%'
            or '[' or ']' or '.' or ',' or '~' or '|';

    public static bool InQueryEnd(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '&' or '=' or '#' or '/';

    private static bool IsLatinAccent(char c) =>
        c is (>= '\u00C0' and <= '\u024F' and not '\u00D7' and not '\u00F7')
            or '\u0253' or '\u0254' or '\u0256' or '\u0257' or '\u0259' or '\u025B' or '\u0263' or '\u0268' or '\u026F'
            or '\u0272' or '\u0289' or '\u028B' or '\u02BB'
            or (>= '\u0300' and <= '\u036F') or (>= '\u1E00' and <= '\u1EFF');
}
