using LiveOR.Audience;

namespace LiveOR.Web.Audience;

/// <summary>What a viewer's connection understands.</summary>
public interface IViewer
{
    /// <summary>One journal entry, the same object as in the catch-up answer: {number, kind, type, stepId, target, elapsed, at,
    /// key, html, text, photos}. It may arrive twice or with a gap before it; the number tells.</summary>
    Task Entry(Entry entry);

    /// <summary>How the procedure stands: {status, stopped, rehearsal, latest, now}, where now is {stepId, index, total, title}
    /// or null. It follows every batch of entries, and the entries sent in answer to Watch.</summary>
    Task Status(LiveStatus status);
}
