namespace LiveOR.Procedures;

/// <summary>The payload of a status entry. <see cref="Stopped"/> tells a STOP from a conclusion. <see cref="Reason"/> is for
/// the staff: why the server held it, or what was said when it was withdrawn.</summary>
public sealed record StatusChange(
    ProcedureStatus Status, bool Stopped, string By, bool SingleHanded = false, string? Reason = null, Erased? Erased = null)
{
    /// <summary>A rehearsal that nobody needs any more: withdrawn, and shown in no list.</summary>
    public bool ThrownAway { get; init; }

    /// <summary>Its retention had ended and somebody confirmed the deletion: nobody took a permission back.</summary>
    public bool Expired { get; init; }
}
