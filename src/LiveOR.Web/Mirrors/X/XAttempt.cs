using System.Net.Http.Headers;
using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X;

/// <summary>How one request to X went, before anybody says what that means.</summary>
internal abstract record XAttempt
{
    private XAttempt() { }

    public sealed record Answered(int Status, HttpResponseHeaders Headers, string Body) : XAttempt
    {
        public bool IsSuccess => Status is >= 200 and < 300;

        public override string ToString() => $"Answered {Status}";
    }

    /// <summary>Certainly nothing has arrived.</summary>
    public sealed record NotSent(MirrorOutcome Outcome, string Reason) : XAttempt;

    /// <summary>It was sent, or part of it, and no answer came.</summary>
    public sealed record Unanswered : XAttempt;
}
