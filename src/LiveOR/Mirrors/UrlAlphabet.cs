namespace LiveOR.Mirrors;

/// <summary>Which characters may stand where in a link, upper and lower case already spelled out.</summary>
/// <remarks>Facts taken from the public twitter-text 3.1.0 (Apache-2.0, github.com/twitter/twitter-text): its character
/// classes, evaluated once for every UTF-16 unit with the letter case ignored as JavaScript ignores it.</remarks>
internal static class UrlAlphabet
{
    private const string AsciiLettersAndDigits = "30-39 41-5a 61-7a ";

    private const string AccentedLatin =
        "c0-d6 d8-f6 f8-24f 253-254 256-257 259 25b 260 263 268-269 26f 272 275 280 283 288-28c 292 2bb 300-36f " +
        "399 3b9 1e00-1eff 1fbe 2c65-2c66 2c7e-2c7f a7dc ";

    private const string Cyrillic = "400-4ff 1c80-1c87 ";

    /// <summary>What a link cannot follow.</summary>
    public static readonly CharSet NotBefore = new("23-24 30-39 40-5a 61-7a feff ff03 ff20 fffe-ffff");

    /// <summary>What a domain label cannot contain; the hyphen and the underscore have rules of their own.</summary>
    public static readonly CharSet NotInDomain = new(
        "9-d 20-21 23-2f 3a-40 5b-5f 7b-7e 85 a0 61c 1680 180e 2000-200a 200e-200f 2028-202f 205f 2066-2069 3000 " +
        "feff fffe-ffff");

    /// <summary>The narrower alphabet of a domain written without a protocol.</summary>
    public static readonly CharSet PlainDomain = new("2d " + AsciiLettersAndDigits + AccentedLatin);

    public static readonly CharSet Path = new(
        "21 23-27 2a-2f 3a-3b 3d 40 5b 5d 5f 7c 7e 2013 " + AsciiLettersAndDigits + AccentedLatin + Cyrillic);

    public static readonly CharSet PathEnd = new(
        "23 2b 2d 2f 3d 5f " + AsciiLettersAndDigits + AccentedLatin + Cyrillic);

    public static readonly CharSet Query = new("21 23-2f 3a-3b 3d 3f-40 5b 5d 5f 7c 7e " + AsciiLettersAndDigits);

    public static readonly CharSet QueryEnd = new("23 26 2d 2f 3d 5f " + AsciiLettersAndDigits);

    public static readonly CharSet Punycode = new("2d " + AsciiLettersAndDigits);

    public static readonly CharSet LettersAndDigits = new(AsciiLettersAndDigits);

    public static readonly CharSet Digits = new("30-39");

    /// <summary>What cannot follow a top-level domain.</summary>
    public static readonly CharSet NotAfterTopLevel = new("2b 2d 40 " + AsciiLettersAndDigits);

    /// <summary>What may stand in a post at no price.</summary>
    public static readonly CharSet Forbidden = new("feff fffe-ffff");
}
