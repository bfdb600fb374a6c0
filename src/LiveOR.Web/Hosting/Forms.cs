using Microsoft.AspNetCore.Antiforgery;

namespace LiveOR.Web.Hosting;

/// <summary>Our forms carry a token that matches a cookie. On HTTPS the cookie is bound to this very host and to HTTPS.</summary>
internal static class Forms
{
    public static IServiceCollection AddForms(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddOptions<AntiforgeryOptions>()
            .Configure<IHttpContextAccessor>((options, accessor) => options.Cookie = new BoundCookie(accessor));
        return services;
    }

    private sealed class BoundCookie : CookieBuilder
    {
        private const string Plain = "liveor-forms";
        private readonly IHttpContextAccessor accessor;

        public BoundCookie(IHttpContextAccessor accessor)
        {
            this.accessor = accessor;
            HttpOnly = true;
            IsEssential = true;
            SameSite = SameSiteMode.Strict;
            SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        public override string? Name
        {
            get => accessor.HttpContext is { Request.IsHttps: true } ? $"__Host-{Plain}" : Plain;
            set => throw new NotSupportedException("The cookie's name follows the request.");
        }
    }
}
