using LiveOR.Procedures;

namespace LiveOR.Web.Updates;

/// <summary>A correction as it is asked for: a narrator corrects while it is narrated, a reviewer once it is over and not yet
/// published.</summary>
public sealed record Correcting(string Text, bool Acknowledge, string By, bool Narrator, bool Reviewer)
{
    public bool MayNow(Progress progress) =>
        (Narrator && progress.Narrating) || (Reviewer && progress.Status == ProcedureStatus.Concluded);
}
