using LiveOR.Web.Mirrors.X;

namespace LiveOR.Web.Tests.Mirrors;

public sealed class OAuth1Tests
{
    /// <summary>The example of “Creating a signature” in X's documentation, for both of its hosts.</summary>
    [Theory]
    [InlineData("https://api.x.com", "Ls93hJiZbQ3akF3HF3x1Bz8/zU4=")]
    [InlineData("https://api.twitter.com", "hCtSmYh+iHYCEqBWrE7C7hYmtUk=")]
    public void The_documented_example_is_signed_as_documented(string host, string signature)
    {
        var parameters = new Dictionary<string, string>
        {
            ["status"] = "Hello Ladies + Gentlemen, a signed OAuth request!",
            ["oauth_consumer_key"] = "xvz1evFS4wEEPTGEFPHBog",
            ["oauth_nonce"] = "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
            ["oauth_signature_method"] = "HMAC-SHA1",
            ["oauth_timestamp"] = "1318622958",
            ["oauth_token"] = "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
            ["oauth_version"] = "1.0",
        };

        Assert.Equal(signature, OAuth1.Signature(
            "post", new Uri($"{host}/1.1/statuses/update.json?include_entities=true"), parameters,
            "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw", "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE"));
    }

    /// <summary>RFC 5849 section 1.2: the photo that Jane's printer fetches, with a port and a query.</summary>
    [Fact]
    public void The_example_of_the_rfc_is_signed_as_printed()
    {
        var parameters = new Dictionary<string, string>
        {
            ["oauth_consumer_key"] = "dpf43f3p2l4k3l03",
            ["oauth_token"] = "nnch734d00sl2jdk",
            ["oauth_signature_method"] = "HMAC-SHA1",
            ["oauth_timestamp"] = "137131202",
            ["oauth_nonce"] = "chapoH",
        };

        Assert.Equal("MdpQcU8iPSUjWoN/UDMsK2sui9I=", OAuth1.Signature(
            "GET", new Uri("http://photos.example.net/photos?file=vacation.jpg&size=original"), parameters,
            "kd94hf93k423kf44", "pfkkdhi9sl3r4s00"));
    }

    [Fact]
    public void The_header_names_every_parameter_once_and_no_secret()
    {
        var account = new XOptions { ConsumerKey = "ck", ConsumerSecret = "hush1", AccessToken = "at", AccessTokenSecret = "hush2" };

        var header = OAuth1.Header(HttpMethod.Post, new Uri("https://api.x.com/2/tweets"), account, "n0", DateTimeOffset.UnixEpoch);

        Assert.Equal(
            [
                "oauth_consumer_key", "oauth_nonce", "oauth_signature_method", "oauth_timestamp", "oauth_token",
                "oauth_version", "oauth_signature",
            ],
            header.Split(", ").Select(each => each.Split('=')[0]));
        Assert.DoesNotContain("hush", header);
    }
}
