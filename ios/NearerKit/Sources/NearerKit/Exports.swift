// A screen needs the core's records beside the models: one import gives both.
@_exported import NearerBindings
@_exported import NearerCore
