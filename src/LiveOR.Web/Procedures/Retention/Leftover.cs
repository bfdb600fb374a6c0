using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Web.Procedures.Retention;

/// <summary>Something of an ended narration that never became public: a draft that nobody let go, or a picture that nothing public holds.</summary>
internal sealed record Leftover(ProcedureId Procedure, BufferedDraft? Draft, PhotoId? Photo, DateTimeOffset DueAt)
{
    public const string Drafts = "drafts that nobody let go";
    public const string Pictures = "pictures that were never shown";
    public const string Invitations = "invitations that ended";

    public string Kind => Draft is null ? Pictures : Drafts;
}
