using System.Globalization;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Archive;

/// <summary>What keeps a concluded procedure from the archive, one sentence each. A rehearsal has no patient.</summary>
public static class PublishGaps
{
    public static IReadOnlyList<string> Of(ReviewMaterial material, ArchiveTerms terms, DateOnly today) => material.Procedure.Rehearsal
        ? []
        :
        [
            .. ConsentCover.GapsForArchive(material.Procedure, today),
            .. Pictures(material),
            .. Drafts(material),
            .. Guard(material),
            .. terms.Deidentified ? Hospital(material) : [],
        ];

    private static IEnumerable<string> Pictures(ReviewMaterial material)
    {
        if (material.Photos.Count > 0 && !PhotoRules.MayTake(material.Procedure))
        {
            yield return $"Consent to photos: the scope does not name “photos”, and pictures stand in {Entries(material.Photos.Select(each => each.Number))}.";
        }

        foreach (var number in material.Photos.Where(each => each.Photo.State != PhotoState.Approved).Select(each => each.Number).Distinct())
        {
            yield return $"Pictures: one in {Name(number)} is not approved.";
        }

        if (material.Undecided > 0)
        {
            yield return $"Pictures: {material.Undecided} that nobody has decided about. Approve or refuse them.";
        }
    }

    private static IEnumerable<string> Drafts(ReviewMaterial material)
    {
        if (material.HeldDrafts > 0)
        {
            yield return $"Held drafts: {material.HeldDrafts}. Let them go, or drop them.";
        }
    }

    private static IEnumerable<string> Guard(ReviewMaterial material) =>
        from text in material.Texts
        let open = material.Findings[text].Where(each => each.IsOpen).Select(each => each.Finding).ToList()
        where open.Count > 0
        let rules = string.Join(", ", open.Select(each => each.Rule).Distinct())
        let mend = (text.Number, open.Exists(each => each.Level == FindingLevel.Held)) switch
        {
            (0, _) => "Let it stand with a reason.",
            (_, true) => "Take it back, or let it stand with a reason.",
            _ => "Correct it, take it back, or let it stand with a reason.",
        }
        select $"The privacy guard finds something in {Name(text.Number)} ({rules}). {mend}";

    /// <summary>What may be said is the hospital's own name; de-identified it may not be read.</summary>
    private static IEnumerable<string> Hospital(ReviewMaterial material)
    {
        var names = JurisdictionProfile.Of(material.Procedure).AllowedNames;
        return material.Texts
            .Where(text => names.Any(name => name.Length > 0 && text.Text.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .Select(text => text.Number).Distinct()
            .Select(number => $"De-identified: {Name(number)} names the hospital. Take it back, or publish it with the name.");
    }

    private static string Entries(IEnumerable<long> numbers) => string.Join(", ", numbers.Distinct().Select(Name));

    private static string Name(long number) =>
        number == 0 ? "the title" : string.Create(CultureInfo.InvariantCulture, $"entry {number}");
}
