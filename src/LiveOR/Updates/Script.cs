using System.Security.Cryptography;
using System.Text.Json;
using LiveOR.Playbooks;

namespace LiveOR.Updates;

/// <summary>What a procedure is to say, prepared before the day: only what departs from the playbook's templates, in the deck's
/// order. See <see cref="ScriptRules"/> for how one is made of what was handed in.</summary>
public sealed record Script(IReadOnlyList<ScriptStep> Steps)
{
    public static Script Empty { get; } = new([]);

    public ScriptStep Of(string stepId) => Steps.FirstOrDefault(step => step.StepId == stepId) ?? new ScriptStep { StepId = stepId };

    public string ToJson() => JsonSerializer.Serialize(this, UpdatesJson.Default.Script);

    public static Script Read(string json) => json.Length == 0
        ? Empty
        : JsonSerializer.Deserialize(json, UpdatesJson.Default.Script) ?? throw new InvalidDataException("A script is empty.");

    /// <summary>SHA-256 in hex of everything a reader of this version sees: each step's words, its mark as a key step, and whether it
    /// is left out. Whoever signs names it.</summary>
    public string Digest(Playbook deck, int version)
    {
        var read = deck.Steps.Select(step => (Step: step, Line: Of(step.Id)))
            .SelectMany(each => new[] { each.Step.Id, each.Line.Words(each.Step), Marks(each.Step, each.Line) });
        string[] all = [$"{version}", .. read];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(all, UpdatesJson.Default.StringArray)));
    }

    public override string ToString() => $"Script ({Steps.Count} steps)";

    private static string Marks(StepTemplate step, ScriptStep line) =>
        $"{((line.Key ?? step.Key) ? "key" : "feed")} {(line.LeftOut ? "out" : "in")}";
}
