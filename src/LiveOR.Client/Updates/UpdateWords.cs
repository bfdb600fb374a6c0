using LiveOR.Updates;

namespace LiveOR.Client.Updates;

/// <summary>The ten kinds of update in the words a reader sees.</summary>
public static class UpdateWords
{
    public static string Of(UpdateType? type) => type switch
    {
        UpdateType.Step => "Step",
        UpdateType.Term => "Term explained",
        UpdateType.Equipment => "Equipment",
        UpdateType.Photo => "Photo",
        UpdateType.Answer => "Answer",
        UpdateType.Progress => "How it goes",
        UpdateType.Team => "The team",
        UpdateType.Warning => "Take note",
        UpdateType.WrapUp => "Closing",
        UpdateType.Outcome => "Outcome",
        _ => "Correction",
    };
}
