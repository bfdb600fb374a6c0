using System.Text.Json.Serialization;

namespace LiveOR.Playbooks;

/// <summary>One kind of operation: ordered phases and step templates, read from one Markdown file.
/// Clinical text is not reviewed until <see cref="ReviewedBy"/> is set.</summary>
public sealed record Playbook
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Specialty { get; init; }
    public required string Version { get; init; }
    public string? ReviewedBy { get; init; }
    public DateOnly? ReviewedOn { get; init; }
    public string? Summary { get; init; }
    public string? Hashtag { get; init; }

    /// <summary>What a student is able to do afterwards.</summary>
    public IReadOnlyList<string> Objectives { get; init => field = value ?? []; } = [];
    public IReadOnlyList<string> Sources { get; init; } = [];
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Codes { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();
    public IReadOnlyList<GlossaryTerm> Glossary { get; init; } = [];
    public required IReadOnlyList<Phase> Phases { get; init; }
    public IReadOnlyList<Branch> Branches { get; init; } = [];

    [JsonIgnore]
    public IEnumerable<StepTemplate> Steps => Phases.SelectMany(phase => phase.Steps);

    /// <summary>The steps of the operation itself, which "step 6 of 17" counts; the frame around them is not numbered.</summary>
    [JsonIgnore]
    public IEnumerable<StepTemplate> NumberedSteps =>
        Phases.Where(phase => !phase.Frame).SelectMany(phase => phase.Steps);

    /// <summary>Whether a playbook's file may have this name: small letters, digits and single hyphens, at most 40.</summary>
    public static bool IsId(string id) => Reading.Identifier.IsValid(id);

    public StepTemplate? FindStep(string stepId) => Steps.FirstOrDefault(step => step.Id == stepId);

    public Branch? FindBranch(string branchId) => Branches.FirstOrDefault(branch => branch.Id == branchId);
}
