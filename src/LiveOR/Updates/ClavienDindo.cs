namespace LiveOR.Updates;

/// <summary>How much harm came of an operation, by what it took to mend it. Dindo D, Demartines N, Clavien PA. Ann Surg 2004;240:205-13.
/// The words here are short for staff and are not clinically reviewed.</summary>
public sealed record ClavienDindo(string Grade, string Words)
{
    public static IReadOnlyList<ClavienDindo> All { get; } =
    [
        new("none", "No deviation from the normal course."),
        new("I", "A deviation that needed no drugs beyond the usual and no intervention."),
        new("II", "Treated with drugs, transfusion or parenteral nutrition."),
        new("IIIa", "An intervention without general anaesthesia."),
        new("IIIb", "An intervention under general anaesthesia."),
        new("IVa", "Intensive care; one organ failed."),
        new("IVb", "Intensive care; several organs failed."),
        new("V", "The patient died."),
    ];

    /// <summary>The grade as it is written, whatever the case it was given in; null when there is none of that name.</summary>
    public static string? Read(string? grade) =>
        All.FirstOrDefault(each => each.Grade.Equals(grade?.Trim(), StringComparison.OrdinalIgnoreCase))?.Grade;
}
