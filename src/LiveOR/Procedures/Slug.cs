using System.Globalization;
using System.Text;

namespace LiveOR.Procedures;

/// <summary>A procedure's address: its title in lower-case letters and digits, and a part that sets it apart.</summary>
public static class Slug
{
    private const int MaximumTitlePart = 60;

    /// <summary>Letters of a part that nobody guesses: 130 bits, the small favour to the first letters counted in.</summary>
    public const int UnguessableLetters = 31;

    /// <summary>Consonants without look-alikes: codes never spell a word.</summary>
    private const string Letters = "bcdfghjkmnpqrstvwxz";

    public static string Of(string title, string suffix)
    {
        var words = new StringBuilder();
        foreach (var character in title.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                words.Append(char.ToLowerInvariant(character));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark
                && words is [.., not '-'])
            {
                words.Append('-');
            }
        }

        var head = words.ToString(0, Math.Min(words.Length, MaximumTitlePart)).Trim('-');
        return head.Length == 0 ? suffix : $"{head}-{suffix}";
    }

    /// <summary>Letters made of random bytes, more than four bits each.</summary>
    public static string Code(ReadOnlySpan<byte> random)
    {
        var code = new char[random.Length];
        for (var index = 0; index < code.Length; index++)
        {
            code[index] = Letters[random[index] % Letters.Length];
        }

        return new string(code);
    }
}
