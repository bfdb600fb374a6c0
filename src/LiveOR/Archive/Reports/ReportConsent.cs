using LiveOR.Procedures;

namespace LiveOR.Archive.Reports;

/// <summary>What the permission covers; it names no patient.</summary>
internal static class ReportConsent
{
    public static ReportSection Of(Procedure procedure) => procedure.Consent is { } consent
        ? new ReportSection("Consent", ReportSection.Fact,
        [
            ["Scope", string.Join(", ", consent.Scope)],
            ["Obtained on", ArchiveDay.Words(procedure, consent.ObtainedOn)],
            ["Language", consent.Language],
            ["Able to decide", Words(consent.CapacityConfirmed)],
            ["Told how large the audience may be", consent.AudienceSize ?? Words(consent.AudienceDisclosed)],
            ["In writing", Words(consent.Written)],
            ["Knows how to take it back", Words(consent.WithdrawalExplained)],
            ["Holds until", ConsentCover.EndsOn(procedure) is { } end ? ArchiveDay.Words(procedure, end) : "It has no end"],
            ["Rules", JurisdictionProfile.Of(procedure).Title],
        ])
        : new ReportSection("Consent", ReportSection.Fact, [], procedure.Rehearsal ? "A rehearsal has no patient." : "There is no consent record.");

    private static string Words(bool confirmed) => confirmed ? "confirmed" : "not confirmed";
}
