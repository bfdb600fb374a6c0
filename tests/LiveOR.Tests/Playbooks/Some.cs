using LiveOR.Playbooks;

namespace LiveOR.Tests.Playbooks;

internal static class Some
{
    /// <summary>A small playbook without mistakes; line 1 is the first line of hyphens.</summary>
    public const string Markdown = """
        ---
        title: Carpal tunnel release
        specialty: Hand surgery
        version: 1.0.0
        codes:
          icd10pcs: [01N50ZZ]
        glossary:
          median nerve: The nerve of the thumb.
        ---

        ## Getting in

        ### Open the skin {#open-skin}

        *key · incision · 3 min*

        A cut of {{length: number = 3}} centimetres is made
        in the {{side: left | right}} palm.

        - **Short:** The {{side}} palm is opened.
        - **Teach:** A crease hides
          the scar.
        - **Branches:** variant

        ### Free the nerve {#free-nerve}

        The nerve is freed. {{finding}} is seen.

        ## Branches

        ### Unusual nerve {#variant}

        *hold*

        - **Note:** A branch may cross.
        """;

    public static PlaybookReading Reading(string markdown) => PlaybookReader.Read("templates/carpal-tunnel.md", markdown);

    public static Playbook Playbook() => Reading(Markdown).Playbook!;

    public static StepTemplate Step(string text, string? shortText = null, params Blank[] blanks) =>
        new() { Id = "step", Label = "Step", Text = text, Short = shortText, Blanks = blanks };

    public static Blank Choice(string name, params string[] choices) => new(name, choices, false, null);

    public static Blank Number(string name, string? fallback = null) => new(name, [], true, fallback);

    public static Blank Free(string name) => new(name, [], false, null);

    public static Dictionary<string, string> Answers(params (string Name, string Answer)[] answers) =>
        answers.ToDictionary(answer => answer.Name, answer => answer.Answer);
}
