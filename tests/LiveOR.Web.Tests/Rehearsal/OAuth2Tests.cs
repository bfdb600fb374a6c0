namespace LiveOR.Web.Tests.Rehearsal;

public sealed class OAuth2Tests : RehearsalTest
{
    [Fact]
    public async Task A_connected_app_posts_uploads_and_reads_for_the_account()
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        var (access, _) = await app.ConnectAsync();
        Assert.Equal(host.X.Account.UserId, (await app.MeAsync(access)).Body.GetProperty("data").GetProperty("id").GetString());
        Assert.Equal(201, (await app.PostAsync(access, "Access.")).Status);
        Assert.Equal(200, (await host.UploadAsync(SamplePictures.Png(), header: $"Bearer {access}")).Status);
    }

    [Fact]
    public async Task The_answer_names_what_was_given()
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        var (status, body) = await app.ExchangeAsync(await app.CodeAsync("tweet.read users.read"));
        Assert.Equal(200, status);
        Assert.Equal("bearer", body.GetProperty("token_type").GetString());
        Assert.Equal(7200, body.GetProperty("expires_in").GetInt32());
        Assert.Equal("tweet.read users.read", body.GetProperty("scope").GetString());
        Assert.False(body.TryGetProperty("refresh_token", out _));
    }

    [Fact]
    public async Task An_access_token_lives_two_hours()
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        var (access, refresh) = await app.ConnectAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(7199));
        Assert.Equal(200, (await app.MeAsync(access)).Status);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(401, (await app.MeAsync(access)).Status);
        var (status, body) = await app.RefreshAsync(refresh);
        Assert.Equal(200, status);
        Assert.Equal(200, (await app.MeAsync(body.GetProperty("access_token").GetString()!)).Status);
    }

    [Fact]
    public async Task A_refresh_token_is_good_once()
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        var (_, first) = await app.ConnectAsync();
        var second = (await app.RefreshAsync(first)).Body.GetProperty("refresh_token").GetString()!;
        var (status, body) = await app.RefreshAsync(first);
        Assert.Equal(400, status);
        Assert.Equal("invalid_grant", body.GetProperty("error").GetString());
        Assert.Equal(200, (await app.RefreshAsync(second)).Status);
    }

    [Fact]
    public async Task A_code_is_good_for_thirty_seconds()
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        var code = await app.CodeAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(400, (await app.ExchangeAsync(code)).Status);
    }

    [Fact]
    public async Task A_second_use_of_a_code_takes_back_what_the_first_gave()
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        var code = await app.CodeAsync();
        var access = (await app.ExchangeAsync(code)).Body.GetProperty("access_token").GetString()!;
        Assert.Equal(200, (await app.MeAsync(access)).Status);
        var (status, body) = await app.ExchangeAsync(code);
        Assert.Equal(400, status);
        Assert.Equal("invalid_grant", body.GetProperty("error").GetString());
        Assert.Equal(401, (await app.MeAsync(access)).Status);
    }

    [Theory]
    [InlineData("another-verifier-of-at-least-forty-three-characters-01", OAuth2App.Callback)]
    [InlineData(OAuth2App.Verifier, OAuth2App.Callback + "/")]
    public async Task A_wrong_verifier_or_address_gets_nothing(string verifier, string callback)
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        var code = await app.CodeAsync();
        var (status, body) = await app.ExchangeAsync(code, verifier, callback);
        Assert.Equal(400, status);
        Assert.Equal("invalid_grant", body.GetProperty("error").GetString());
        Assert.Equal(400, (await app.ExchangeAsync(code)).Status);
    }

    [Fact]
    public async Task Credentials_belong_into_the_header()
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        var client = host.X.Client;
        foreach (var basic in new[] { null, "", $"{client.ClientId}:wrong", $"nobody:{client.ClientSecret}" })
        {
            var (status, body) = await app.SendAsync(
                "token", basic, ("grant_type", "refresh_token"), ("refresh_token", "x"),
                ("client_id", client.ClientId), ("client_secret", client.ClientSecret));
            Assert.Equal(401, status);
            Assert.Equal("invalid_client", body.GetProperty("error").GetString());
        }
    }

    [Fact]
    public async Task A_request_that_lacks_something_is_invalid()
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        Assert.Equal("invalid_request", await ErrorAsync());
        Assert.Equal("invalid_request", await ErrorAsync(("grant_type", "refresh_token")));
        Assert.Equal("unsupported_grant_type", await ErrorAsync(("grant_type", "password")));

        async Task<string?> ErrorAsync(params (string, string)[] fields)
        {
            var (status, body) = await app.SendAsync("token", fields);
            Assert.Equal(400, status);
            return body.GetProperty("error").GetString();
        }
    }

    [Fact]
    public async Task What_was_not_allowed_is_forbidden()
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        var (reader, _) = await app.ConnectAsync("tweet.read users.read");
        var refused = await app.PostAsync(reader, "Not allowed.");
        Assert.Equal(403, refused.Status);
        Assert.Equal("Forbidden", refused.Detail);
        Assert.Equal(403, (await host.UploadAsync(SamplePictures.Png(), header: $"Bearer {reader}")).Status);
        var (half, _) = await app.ConnectAsync("users.read");
        Assert.Equal(403, (await app.MeAsync(half)).Status);
    }

    [Fact]
    public async Task A_revoked_token_is_worth_nothing()
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        var (access, refresh) = await app.ConnectAsync();
        Assert.True((await app.SendAsync("revoke", ("token", access))).Body.GetProperty("revoked").GetBoolean());
        Assert.Equal(401, (await app.MeAsync(access)).Status);
        var next = (await app.RefreshAsync(refresh)).Body;
        await app.SendAsync("revoke", ("token", next.GetProperty("refresh_token").GetString()!));
        Assert.Equal(401, (await app.MeAsync(next.GetProperty("access_token").GetString()!)).Status);
        Assert.Equal(400, (await app.RefreshAsync(next.GetProperty("refresh_token").GetString()!)).Status);
    }

    [Fact]
    public async Task A_connection_survives_a_restart_and_its_tokens_are_not_on_the_disk()
    {
        string access, refresh;
        await using (var host = await StartAsync())
        {
            using var app = new OAuth2App(host);
            (access, refresh) = await app.ConnectAsync();
        }
        var kept = await File.ReadAllTextAsync(Path.Combine(Folder, "grants.json"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(access, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(refresh, kept, StringComparison.Ordinal);
        await using var again = await StartAsync();
        using var same = new OAuth2App(again);
        Assert.Equal(200, (await same.MeAsync(access)).Status);
        Assert.Equal(200, (await same.RefreshAsync(refresh)).Status);
    }
}
