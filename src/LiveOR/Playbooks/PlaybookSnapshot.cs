using System.Text.Json;

namespace LiveOR.Playbooks;

/// <summary>A playbook as text, frame included, so that a procedure keeps the edition it was prepared with.</summary>
public sealed record PlaybookSnapshot
{
    private const int Current = 1;

    public int Format { get; init; }
    public Playbook? Playbook { get; init; }

    public static string Of(Playbook playbook) => JsonSerializer.Serialize(
        new PlaybookSnapshot { Format = Current, Playbook = playbook },
        PlaybooksJson.Default.PlaybookSnapshot);

    /// <summary>Throws <see cref="InvalidDataException"/> when the text is not a snapshot of a format known here.</summary>
    public static Playbook Read(string snapshot)
    {
        try
        {
            return JsonSerializer.Deserialize(snapshot, PlaybooksJson.Default.PlaybookSnapshot)
                is { Format: Current, Playbook: { } playbook }
                ? playbook
                : throw new InvalidDataException("The playbook's snapshot has a format that is not known here.");
        }
        catch (JsonException malformed)
        {
            throw new InvalidDataException("The playbook's snapshot cannot be read.", malformed);
        }
    }
}
