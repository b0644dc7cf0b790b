"""The bundled practice shop as a site."""
