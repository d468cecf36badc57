import multiprocessing

workers = multiprocessing.cpu_count() * 2 + 1
threads = 8
wsgi_app = "shop.wsgi"
