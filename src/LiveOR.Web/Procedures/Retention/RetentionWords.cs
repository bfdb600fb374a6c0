using LiveOR.Archive.Retention;

namespace LiveOR.Web.Procedures.Retention;

/// <summary>What a deletion leaves on purpose, said honestly.</summary>
internal static class RetentionWords
{
    public static string Policy(RetentionPolicy policy) => policy.ArchiveYears is { } years
        ? $"Archives are due {years} {(years == 1 ? "year" : "years")} after the narration's end, or on the later day to which that was put off, and are deleted once somebody confirms it."
        : "Archives stay until they are withdrawn.";

    public static IReadOnlyList<string> Kept(RetentionPolicy policy, DateOnly confirmed) =>
    [
        $"The audit record, {Until(policy, confirmed)}: who did what, and when. It never held the words; its lines are chained, and the database refuses to delete one.",
        $"The consent record and the procedure's title, for staff only, {Until(policy, confirmed)}: they show that there was a permission.",
        "The journal's numbers, times and hashes, so that it can be proven that nothing else was changed. They hold no words.",
        "Its address, so that no other narration gets it and a citation leads to a page that says it is gone.",
        "Which posts stood at a mirror and that they were deleted there, without their words.",
        "Digests of certificates that were issued: their holders may still show them. They hold no name and no word of the narration.",
        "This report.",
    ];

    private static string Until(RetentionPolicy policy, DateOnly confirmed) => $"at least until {policy.RecordsKeptUntil(confirmed):yyyy-MM-dd}";
}
