namespace LiveOR.Client.Playbooks;

/// <summary>A playbook's text that this device keeps until the server has it. <see cref="BasedOn"/> is null when it came from a file
/// or begins a playbook.</summary>
public sealed record UnsavedPlaybook(string Markdown, int? BasedOn)
{
    /// <summary>Its name in the safe.</summary>
    public static string Name(string id) => $"playbook/{id}";

    public override string ToString() => $"UnsavedPlaybook ({Markdown.Length} characters)";
}
