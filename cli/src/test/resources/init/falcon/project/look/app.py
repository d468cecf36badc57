import falcon


class Images:
    def on_get(self, request, response):
        response.media = {"images": []}


app = application = falcon.App(middleware=[Images()])
app.add_route("/images", Images())
app.add_static_route("/static", "/srv/images/static")
