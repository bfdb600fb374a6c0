namespace LiveOR.Rehearsal.Api;

/// <summary>The part of X's search language that is spoken here: <c>conversation_id:ID</c> and <c>from:HANDLE</c>, in any order, at least one.</summary>
internal sealed record SearchQuery(long? Conversation, string? From)
{
    private const string ConversationTerm = "conversation_id:";
    private const string FromTerm = "from:";

    /// <summary>Null when there is anything else in it, or the same twice.</summary>
    public static SearchQuery? Parse(string text)
    {
        var query = new SearchQuery(null, null);
        foreach (var term in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (query.With(term) is not { } longer)
            {
                return null;
            }
            query = longer;
        }
        return query.Conversation is null && query.From is null ? null : query;
    }

    private SearchQuery? With(string term)
    {
        if (term.StartsWith(ConversationTerm, StringComparison.Ordinal) && Conversation is null
            && PostId.Parse(term[ConversationTerm.Length..]) is { } id)
        {
            return this with { Conversation = id };
        }
        else if (term.StartsWith(FromTerm, StringComparison.Ordinal) && From is null && IsHandle(term[FromTerm.Length..]))
        {
            return this with { From = term[FromTerm.Length..] };
        }
        return null;
    }

    private static bool IsHandle(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
