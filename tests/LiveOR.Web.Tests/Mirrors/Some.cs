using LiveOR.Mirrors;
using LiveOR.Playbooks;
using LiveOR.Procedures;

namespace LiveOR.Web.Tests.Mirrors;

internal static class Some
{
    public static Procedure Procedure(bool rehearsal) => new()
    {
        Id = ProcedureId.New(),
        Slug = Guid.NewGuid().ToString("N"),
        Title = "Laparoscopic cholecystectomy",
        PlaybookId = "empty",
        PlaybookSource = PlaybookSnapshot.Of(new Playbook
        {
            Id = "empty",
            Title = "Empty",
            Specialty = "none",
            Version = "1",
            Phases = [],
        }),
        Access = Access.Public,
        Release = ReleaseMode.Live,
        DelaySeconds = 0,
        Mirrors = ["x"],
        Rehearsal = rehearsal,
        ShortCode = "QKTR",
        CreatedBy = "tester",
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    public static Delivery Delivery(ProcedureId id, long number, string text) => new()
    {
        Id = DeliveryId.New(),
        ProcedureId = id,
        Mirror = "x",
        Number = number,
        Part = 1,
        Text = text,
        State = DeliveryState.Pending,
    };
}
