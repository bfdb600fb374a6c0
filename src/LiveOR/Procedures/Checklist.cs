namespace LiveOR.Procedures;

/// <summary>What is confirmed before a real procedure goes live. Sources: EAU live-surgery policy, ACS statement on
/// distractions, AMA opinions 3.1.3 and 3.1.4.</summary>
public sealed record ChecklistItem(string Id, string Text)
{
    public static IReadOnlyList<ChecklistItem> Standard { get; } =
    [
        new("consent-current", "The patient's written permission has been re-checked with the patient today."),
        new("team-informed", "Everyone in the room knows that this operation is narrated, and nobody objects."),
        new("advocate-named", "Someone whose only duty is the patient can stop the narration at any time."),
        new("script-read", "The operating surgeon has read the script."),
        new("no-identifiers", "Screens, labels and boards that show names or numbers are out of every picture."),
        new("emergency-plan", "The team agreed what is said, and by whom, if something goes wrong."),
    ];

    /// <summary>The standard items and these. An item with a standard id says the standard item in other words; none can be
    /// left out.</summary>
    public static IReadOnlyList<ChecklistItem> With(IReadOnlyList<ChecklistItem> own) =>
    [
        .. Standard.Select(item => own.FirstOrDefault(each => each.Id == item.Id) ?? item),
        .. own.Where(item => Standard.All(each => each.Id != item.Id)),
    ];
}
