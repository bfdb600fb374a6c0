namespace LiveOR.Client.Playbooks;

/// <summary>A playbook's text that this device keeps until the server has it. <see cref="BasedOn"/> is null when it begins one.</summary>
public sealed record UnsavedPlaybook(string Markdown, int? BasedOn)
{
    /// <summary>Its name in the safe.</summary>
    public static string Name(string id) => $"playbook/{id}";

    /// <summary>The name of a text that is on its way into the editor, which may have another open.</summary>
    public static string Arriving(string id) => $"playbook-arriving/{id}";

    public override string ToString() => $"UnsavedPlaybook ({Markdown.Length} characters)";
}
