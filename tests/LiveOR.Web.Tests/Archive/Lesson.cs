using LiveOR.Playbooks;
using LiveOR.Procedures;
using LiveOR.Web.Tests.Archive.Leaving;
using LiveOR.Web.Tests.Audience;

namespace LiveOR.Web.Tests.Archive;

/// <summary>An archived operation with enough in it to be asked about.</summary>
internal static class Lesson
{
    public static readonly string[] Steps = ["open", "look", "clip", "cut", "free"];

    public static async Task<Procedure> ArchiveAsync(SeededHost host, string slug, Access access = Access.Public, string? picture = null)
    {
        var playbook = Narrated.Playbook with
        {
            Objectives = ["Put the steps in their order."],
            Glossary = [new("trocar", "A sleeve."), new("fundus", "The rounded end."), new("bile", "A fluid."), new("fascia", "A strong layer.")],
            Phases = [new Phase("The operation", false, [.. Steps.Select(step => new StepTemplate { Id = step, Label = $"The {step}", Text = step, Teach = $"Why {step}." })])],
        };
        var procedure = await host.PrepareAsync(Narrated.Procedure(slug, access, title: "A lesson", playbook: playbook));
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Live));
        foreach (var (at, step) in Steps.Index())
        {
            await host.SayAsync(procedure, $"Now the team does the {step}, with the trocar at the fundus.", step, at * 300);
        }

        if (picture is not null)
        {
            var photo = await host.PhotographAsync(procedure, picture);
            await host.AppendAsync(procedure, JournalKind.Update, Narrated.Update("This is it.", "look", "photo", photos: [$"{photo}"]), 1700);
        }

        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Concluded), 1800);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Archived), 1800);
        return procedure;
    }
}
