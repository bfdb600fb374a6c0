using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LiveOR.Web.Photos;

public static class PhotosSetup
{
    public static IServiceCollection AddPhotos(this IServiceCollection services)
    {
        services.AddSingleton<Darkroom>();
        services.AddSingleton<PictureReader>();
        services.AddSingleton<PhotoIntake>();
        services.AddSingleton<PhotoCovering>();
        services.AddSingleton<PhotoApproval>();
        return services;
    }

    public static IEndpointRouteBuilder MapPhotos(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api").RequireAuthorization(Policies.Staff).WithTags("Photos");
        group.MapPost("/photos", PhotosApi.AddAsync).RequireAuthorization(Policies.Narrate)
            .WithMetadata(new RequestSizeLimitAttribute(UploadReader.LargestBody))
            .WithDescription("multipart/form-data: file (JPEG, PNG or WebP, at most 12 MB), procedureId, altText, and "
                + "optionally acknowledge (true), graphic (false shows it without a blur) and id (a GUID that makes a "
                + "repetition the same upload).");
        group.MapPost("/photos/{id:guid}/approve", PhotosApi.ApproveAsync).RequireAuthorization(Policies.ApprovePhotos);
        group.MapPost("/photos/{id:guid}/cover", PhotosApi.CoverAsync);
        group.MapPost("/photos/{id:guid}/refuse", PhotosApi.RefuseAsync).RequireAuthorization(Policies.ApprovePhotos);
        group.MapGet("/photos/{id:guid}/image", PhotosApi.ImageAsync);
        group.MapGet("/procedures/{id:guid}/photos", PhotosApi.ListAsync);
        routes.MapGet("/photos/{id:guid}", PublicPhotos.GetAsync).ExcludeFromDescription();
        return routes;
    }
}
