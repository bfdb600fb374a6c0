using LiveOR.Support.Published;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>A house whose only playbook was written by an attacker: everything that a playbook file may hold.</summary>
public sealed class HouseUnderAttack : House
{
    public const string PlaybookId = "attacked";

    private readonly string templates = WriteTemplates();

    protected override IEnumerable<string> Settings => ["--LiveOR:TemplatesDirectory", templates];

    private static string WriteTemplates()
    {
        var folder = Directory.CreateDirectory(Path.Combine(PublishedApp.Artifacts, "attacked")).FullName;
        File.WriteAllText(Path.Combine(folder, $"{PlaybookId}.md"), Playbook);
        File.WriteAllText(Path.Combine(folder, "broken.md"), Broken);
        return folder;
    }

    private const string Playbook = """
        ---
        title: "<img src=x onerror=__pwned=1> {onclick=__pwned=1 a=}"
        specialty: "</title><script>__pwned=1</script>"
        version: 1.0.0
        reviewedBy: "<svg onload=__pwned=1>"
        reviewedOn: 2026-03-31
        summary: "</main><script>__pwned=1</script> [x](javascript:__pwned=1)"
        hashtag: x
        sources:
          - "<img src=x onerror=__pwned=1>"
          - "<img src=x onerror=__pwned=1>"
          - "javascript:__pwned=1 [x](javascript:__pwned=1) <javascript:__pwned=1>"
          - "*[bile]: <img src=x onerror=__pwned=1>"
          - "::: x {onclick=__pwned=1}"
        glossary:
          bile: "\"><img src=x onerror=__pwned=1> ' onmouseover='__pwned=1"
          "<img src=x onerror=__pwned=1>": "</dfn><script>__pwned=1</script>"
          duct: "javascript:__pwned=1"
        ---

        ## <img src=x onerror=__pwned=1> one

        ### <img src=x onerror=__pwned=1> {#first}

        *key · incision · graphic · 3 min*

        The bile flows, [x](javascript:__pwned=1), {{side: [x](javascript:alert(1)) | 'onfocus&#61;'alert(1)&lt;script>alert(1)&lt;/script>}} and {{free}}.
        &lt;img src=x onerror=__pwned=1&gt; and ![x](javascript:__pwned=1) and [y](jav&Tab;ascript&colon;__pwned=1).

        - **Short:** The bile is [x](javascript:__pwned=1) &lt;svg onload=__pwned=1&gt;.
        - **Teach:** "&lt;script&gt;__pwned=1&lt;/script&gt; $$\href javascript:__pwned=1$$
        - **Ask:** [x](javascript:__pwned=1) javascript:__pwned=1
        - **Branches:** other

        ### "onmouseover="__pwned=1" x=" {#second}

        *key · 3 min*

        The duct &#60;img src=x onerror=__pwned=1&#62; is [seen](data:text/html;base64,x "'onclick='__pwned=1").

        ### [x](javascript:__pwned=1) javascript:__pwned=1 {#third}

        *key*

        The duct is seen again.

        ## Branches

        ### </script><script>__pwned=1</script> {#other}

        The team waits [x](javascript:__pwned=1).

        - **Note:** <img src=x onerror=__pwned=1>
        """;

    /// <summary>Its mistakes are shown to staff and logged.</summary>
    private const string Broken = """
        ---
        title: x
        "<img src=x onerror=__pwned=1>\r\n[00:00:00 INF] forged": y
        ---
        <img src=x onerror=__pwned=1>
        """;
}
