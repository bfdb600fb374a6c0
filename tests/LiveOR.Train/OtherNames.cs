using System.Globalization;
using System.Text.RegularExpressions;
using LiveOR.Privacy.Words;

namespace LiveOR.Train;

/// <summary>Puts other names and towns, from the public lists or invented, in the place of those in a
/// sentence.</summary>
internal sealed partial class OtherNames(Random random)
{
    private const double KeptName = 0.25;
    private const double KeptPlace = 0.4;

    private const Cue NoTown =
        Cue.Facility | Cue.Street | Cue.Locality | Cue.Region | Cue.Plain | Cue.Room | Cue.Kin | Cue.Title;

    private static readonly string[] Particles = ["van", "der", "den", "del", "bin"];

    private readonly Names given = new("given-names.txt", random);
    private readonly Names surnames = new("surnames.txt", random);
    private readonly Names towns = new("towns.txt", random);

    public string Instead(string kind, string words) => kind switch
    {
        "name" when random.NextDouble() >= KeptName => NameWord.Replace(words, match => Name(match.Value)),
        "place" when random.NextDouble() >= KeptPlace => PlaceWord.Replace(words, match => Place(match.Value)),
        _ => words,
    };

    private string Name(string word)
    {
        if (Particles.Contains(word))
        {
            return word;
        }

        var other = random.NextDouble() switch
        {
            < 0.35 => given.Plain(),
            < 0.5 => given.Everyday(),
            < 0.75 => surnames.Plain(),
            < 0.85 => Invented(),
            < 0.92 => surnames.Plain() + "-" + surnames.Plain(),
            _ => word.ToLower(CultureInfo.InvariantCulture),
        };
        return word.Length > 1 && word.All(char.IsUpper) ? other.ToUpperInvariant()
            : char.IsUpper(word[0]) ? Capitals(other) : other;
    }

    private string Place(string word)
    {
        if ((CueWords.Of(word) & NoTown) != 0)
        {
            return word;
        }

        return Capitals(random.NextDouble() switch
        {
            < 0.6 => towns.Plain(),
            < 0.8 => surnames.Plain(),
            _ => Invented(),
        });
    }

    private string Invented()
    {
        var (first, second) = (surnames.Plain(), surnames.Plain());
        return first[..((first.Length / 2) + 1)] + second[(second.Length / 2)..];
    }

    private static string Capitals(string name) => Begins.Replace(name, match => match.Value.ToUpperInvariant());

    [GeneratedRegex(@"[\p{L}'’-]{3,40}", RegexOptions.CultureInvariant, 500)]
    private static partial Regex NameWord { get; }

    [GeneratedRegex(@"\p{Lu}[\p{L}'’-]{2,40}", RegexOptions.CultureInvariant, 500)]
    private static partial Regex PlaceWord { get; }

    [GeneratedRegex(@"(?:^|(?<=[- ]))\p{L}", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Begins { get; }
}
