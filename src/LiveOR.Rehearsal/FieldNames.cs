namespace LiveOR.Rehearsal;

/// <summary>What fields are called: X renamed them in specification 2.167 (August 2026).</summary>
public enum FieldNames
{
    /// <summary><c>tweet.fields</c>, <c>referenced_tweets</c>, <c>edit_history_tweet_ids</c>.</summary>
    Tweet,

    /// <summary><c>post.fields</c>, <c>referenced_posts</c>, <c>edit_history_post_ids</c>.</summary>
    Post,

    /// <summary>Either is understood and answered in its own words; what was asked in neither, in the older.</summary>
    Both,
}
