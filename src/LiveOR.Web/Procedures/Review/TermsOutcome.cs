using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Web.Procedures.Review;

/// <summary>What changing the terms of an archive leads to.</summary>
internal abstract record TermsOutcome
{
    private TermsOutcome() { }

    public sealed record Done(ArchiveTerms Terms) : TermsOutcome;

    public sealed record NotAllowed(ProcedureStatus Status, string Why) : TermsOutcome;

    /// <summary>Somebody changed something after it was read.</summary>
    public sealed record Outrun(string Why) : TermsOutcome;

    public sealed record Missing(IReadOnlyList<string> What) : TermsOutcome;

    public sealed record Invalid(string Field, string Why) : TermsOutcome;

    public sealed record Revealing(IReadOnlyList<Finding> Findings) : TermsOutcome;
}
