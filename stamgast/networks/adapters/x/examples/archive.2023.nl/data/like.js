window.YTD.like.part0 = [
  {
    "like" : {
      "tweetId" : "2029258357994422277",
      "fullText" : "Vandaag in de leesclub: De stille kade",
      "expandedUrl" : "https://twitter.com/i/web/status/2029258357994422277"
    }
  }
]