using System.Text.Json;
using LiveOR.Client.Playbooks;
using LiveOR.Client.Procedures;
using LiveOR.Client.Updates;
using LiveOR.Playbooks;
using LiveOR.Privacy;

namespace LiveOR.Client;

/// <summary>A problem+json answer. <see cref="Findings"/>, <see cref="Missing"/> and <see cref="Errors"/> come
/// with 422,
/// <see cref="State"/> and <see cref="Said"/> with 409; <see cref="Steps"/> with a script, <see cref="Problems"/> and <see cref="Edition"/>
/// with a playbook.</summary>
public sealed record Problem(
    string? Title,
    string? Detail,
    int? Status,
    IReadOnlyList<Finding>? Findings,
    IReadOnlyList<string>? Missing,
    string? State,
    IReadOnlyDictionary<string, JsonElement>? Errors = null,
    SaidAlready? Said = null,
    IReadOnlyList<StepFindings>? Steps = null,
    IReadOnlyList<TextProblem>? Problems = null,
    EditionCard? Edition = null)
{
    /// <summary>What is wrong, in one paragraph, without the names of fields.</summary>
    public string InWords
    {
        get
        {
            var errors = (Errors?.Values ?? [])
                .Where(error => error.ValueKind == JsonValueKind.String).Select(error => error.GetString()!).ToList();
            var findings = (Findings ?? []).Select(finding => finding.Why).Distinct();
            List<string> first = errors is [] ? [Detail ?? Title ?? "The server refused it."] : errors;
            return string.Join(' ', [.. first, .. findings]);
        }
    }
}
