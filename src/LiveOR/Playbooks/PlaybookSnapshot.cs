using System.Text.Json;

namespace LiveOR.Playbooks;

/// <summary>A playbook as a procedure keeps it.</summary>
public static class PlaybookSnapshot
{
    public static string Of(Playbook playbook) => JsonSerializer.Serialize(playbook, PlaybooksJson.Default.Playbook);

    public static Playbook Read(string snapshot) => JsonSerializer.Deserialize(snapshot, PlaybooksJson.Default.Playbook)
        ?? throw new InvalidDataException("The stored playbook is empty.");
}
